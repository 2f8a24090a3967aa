package org.mentorium.portfolios;

import java.util.regex.Pattern;
import org.mentorium.web.UploadBound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Four files of full size and the words beside them at once. */
@Configuration(proxyBeanMethods = false)
class PortfolioUploads {

    @Bean
    UploadBound itemUploads() {
        return new UploadBound(
                Pattern.compile("/(relationships|portfolios)/\\d+/portfolio-items|/portfolio-items/\\d+"),
                DataSize.ofMegabytes(110));
    }

    /** A whole portfolio, with what stands around it in the form. */
    @Bean
    UploadBound archiveUploads() {
        return new UploadBound(
                Pattern.compile("/portfolios/\\d+/portfolio-imports"),
                DataSize.ofBytes(PortfolioImportController.LARGEST + 1_000_000));
    }
}

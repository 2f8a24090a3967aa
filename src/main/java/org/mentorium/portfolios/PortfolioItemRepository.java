package org.mentorium.portfolios;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PortfolioItemRepository extends Repository<PortfolioItem, Long> {

    PortfolioItem save(PortfolioItem item);

    PortfolioItem saveAndFlush(PortfolioItem item);

    Optional<PortfolioItem> findById(long id);
}

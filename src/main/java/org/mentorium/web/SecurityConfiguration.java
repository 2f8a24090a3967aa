package org.mentorium.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Says only who must be signed in; who may see what is decided where the thing is looked up. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** A program for mail that switches reminders off for its reader has no page of ours, and so no token (RFC 8058). */
    private static final String REMINDER_STOPS = "/reminder-stops/*";

    private static final String[] PUBLIC = {
        "/",
        "/sign-in",
        "/password-resets/**",
        "/invitations/**",
        "/calendar-feeds/*",
        "/showcases/**",
        "/shared-reports/**",
        REMINDER_STOPS,
        "/badges/**",
        "/setup/**",
        "/programs/*",
        "/programs/*/applications/**",
        "/offline/**",
        "/privacy",
        "/styleguide",
        "/healthz",
        "/readyz",
        "/error"
    };
    private static final String[] STATIC = {
        "/*.css", "/*.js", "/*.svg", "/*.png", "/favicon.ico", "/organisations/*/logo", "/organisations/*/brand.css"
    };

    /** Nobody collects them, and each would cost as much as the filter that it watches. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain addresses(
            HttpSecurity http,
            ExpiredForm expired,
            AuthenticationSuccessHandler signedIn,
            KeptForms kept,
            CurrentViewer current,
            UploadBounds uploads)
            throws Exception {
        http.authorizeHttpRequests(who -> who.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, STATIC)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/programs/new")
                        .authenticated()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(signedIn)
                        .failureHandler((request, response, e) -> {
                            request.getSession().setAttribute("signInRefusal", e.getMessage());
                            request.getSession().setAttribute("signInEmail", request.getParameter("email"));
                            response.sendRedirect("/sign-in?refused");
                        }))
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in?out")
                        // Also where no script runs: what this browser kept for working without a connection goes.
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE))))
                .csrf(csrf -> csrf.ignoringRequestMatchers(REMINDER_STOPS))
                .exceptionHandling(problems -> problems.accessDeniedHandler(expired))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .addFilterBefore(uploads, CsrfFilter.class)
                .addFilterAfter(new KeptFormSent(kept, current), AuthorizationFilter.class);
        return http.build();
    }
}

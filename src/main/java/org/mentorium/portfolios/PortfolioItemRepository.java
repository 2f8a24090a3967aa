package org.mentorium.portfolios;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PortfolioItemRepository extends Repository<PortfolioItem, Long> {

    PortfolioItem save(PortfolioItem item);

    Optional<PortfolioItem> findByIdAndRelationshipId(long id, long relationshipId);
}

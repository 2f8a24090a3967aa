package org.mentorium.people;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);

    Optional<Organisation> findById(long id);

    @Query("select count(o) > 0 from Organisation o where lower(o.name) = lower(:name) and o.id <> :id")
    boolean existsElsewhere(String name, long id);

    @Query("""
            select new org.mentorium.people.OrganisationRow(o.id, o.name, o.logoType is not null, o.version,
                (select count(p) from Person p where p.organisationId = o.id) as people)
            from Organisation o""")
    Page<OrganisationRow> rows(Pageable page);
}

package org.mentorium.people;

import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {

    Organisation save(Organisation organisation);
}

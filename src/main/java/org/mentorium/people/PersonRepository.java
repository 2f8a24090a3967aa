package org.mentorium.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    @Query("from Person p where lower(p.email) = lower(:email)")
    Optional<Person> findByEmail(String email);

    List<Person> findAllByIdIn(Collection<Long> ids);

    @Query("from Person p where lower(p.email) in :emails")
    List<Person> findAllByEmail(Collection<String> emails);

    @Query("""
            select new org.mentorium.people.PersonRow(p.id, concat(p.givenName, ' ', p.familyName), p.email, o.name,
                p.administrator, p.programFounder)
            from Person p left join Organisation o on o.id = p.organisationId
            where lower(concat(p.givenName, ' ', p.familyName, ' ', p.email)) like :text escape '\\'""")
    Page<PersonRow> rows(String text, Pageable page);
}

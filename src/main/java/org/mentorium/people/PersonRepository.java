package org.mentorium.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    @Query("from Person p where lower(p.email) = lower(:email)")
    Optional<Person> findByEmail(String email);

    @Query("from Person p where lower(p.email) in :emails")
    List<Person> findAllByEmail(Collection<String> emails);
}

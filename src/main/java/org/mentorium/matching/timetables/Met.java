package org.mentorium.matching.timetables;

/** A meeting with its names; what ends in Sort orders people by their names. */
record Met(
        long id,
        int round,
        String place,
        long mentorPerson,
        String mentor,
        String mentorSort,
        long menteePerson,
        String mentee,
        String menteeSort) {}

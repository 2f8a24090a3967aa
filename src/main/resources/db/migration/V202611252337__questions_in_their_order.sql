-- Questions stand in the order in which they were added; nobody ever gave them another.
drop index application_question_program_ix;
alter table application_question drop column position;
create index application_question_program_ix on application_question (program_id, id);

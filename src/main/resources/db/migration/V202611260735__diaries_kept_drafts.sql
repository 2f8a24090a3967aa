-- For other modules: that its author has a draft, of which entry and since when; what stands in it they do not read.
create view kept_diary_draft with (security_invoker = true) as
select person_id as author_id, relationship_id, number, saved_at from diary_draft;

-- Answers are numbers (an option's value, a rating, a number that was typed), words, or several options.
alter table answer drop constraint answer_check;
alter table answer alter column value type numeric;
alter table answer add column choices int[] check (cardinality(choices) > 0);
alter table answer add check (num_nonnulls(value, text, choices) = 1);

-- Items stand in sections, scales have a name and a direction, the licence is a known one with its terms. Only the form
-- changes here, not a word of what respondents read; so the rule that published versions never change rests for once.
alter table questionnaire_version disable trigger questionnaire_version_immutable;
update questionnaire_version set definition = (definition - 'items' - 'licence') || jsonb_build_object(
    'licence', 'APACHE_2_0',
    'terms', definition -> 'licence',
    'scales', (
        select coalesce(jsonb_agg(scale || jsonb_build_object('direction', 'UP', 'name', case scale ->> 'key'
            when 'awareness' then '{"en": "Awareness", "es": "Conciencia", "fr": "Conscience"}'::jsonb
            when 'frequency' then '{"en": "Frequency", "es": "Frecuencia", "fr": "Fréquence"}'::jsonb
            else jsonb_build_object('en', scale ->> 'key') end) order by place), '[]')
        from jsonb_array_elements(definition -> 'scales') with ordinality as scales (scale, place)),
    'sections', jsonb_build_array(jsonb_build_object('key', 'main', 'items', (
        select coalesce(jsonb_agg(jsonb_strip_nulls(item) order by place), '[]')
        from jsonb_array_elements(definition -> 'items') with ordinality as items (item, place)))));
alter table questionnaire_version enable trigger questionnaire_version_immutable;

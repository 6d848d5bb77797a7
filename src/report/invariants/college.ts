/** What always holds of catalogues, policies, enrollment and rubrics. */
export const collegeInvariants = {
  'every published policy has its own number, from 1 without a gap': `
    select institution_id from policy where version_no is not null
    group by institution_id having max(version_no) <> count(*) or min(version_no) <> 1`,
  'no two policies come into force on the same day': `
    select institution_id, in_force_from from policy where published_at is not null and withdrawn_at is null
    group by 1, 2 having count(*) > 1`,
  'every published policy says every value': `
    select id from policy where published_at is not null
      and not knobs ?& array['fee', 'caps', 'days', 'reviewers', 'notation', 'appeals', 'blind', 'retention']`,
  'no course has two published rubrics': `
    select institution_id, course_id, subject_id from rubric where status = 'published'
    group by 1, 2, 3 having count(*) > 1`,
  'every published rubric has a criterion, two levels and a level that counts as met': `
    select id from rubric where status <> 'draft'
      and (jsonb_array_length(content->'criteria') < 1 or jsonb_array_length(content->'levels') < 2
           or not exists (select from jsonb_array_elements(content->'levels') l where l->>'id' = content#>>'{threshold,minimumLevel}'))`,
  'a course’s active outcomes stand at different positions': `
    select course_id from outcome where active group by course_id, position having count(*) > 1`,
  'no credit is held twice for one award': `
    select award_id from earned_credit where award_id is not null and ended_at is null group by 1 having count(*) > 1`,
};

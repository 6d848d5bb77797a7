import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row was made of, frozen with it: other formats of the same batch say the same, for ever. */
export class Said1700000003001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table batch_line add column said jsonb;
      update batch_line l set said = jsonb_build_object(
          'award_id', l.public_id, 'action', l.kind, 'voids_award_id', coalesce(v.public_id, ''), 'institution', i.code,
          'student_id', l.student_id, 'student_name', l.student_name, 'term', a.term_code, 'term_title', coalesce(t.title, ''),
          'term_starts_on', coalesce(t.starts_on::text, ''), 'term_ends_on', coalesce(t.ends_on::text, ''),
          'course', coalesce(a.course_code, ''),
          'course_subject', trim(regexp_replace(substring(coalesce(a.course_code, '') from '^[^0-9]*'), '[\\s._-]+$', '')),
          'course_number', trim(coalesce(substring(a.course_code from '[0-9].*$'), '')),
          'title', a.title, 'subject', coalesce(s.code, ''), 'program', coalesce(g.code, ''), 'credits', a.credits::text)
        || jsonb_build_object('grade', a.grade, 'grade_mode', a.grade_mode,
          'in_gpa', case when a.in_gpa then 'yes' else 'no' end, 'resident', case when a.resident then 'yes' else 'no' end,
          'credit_basis', a.basis, 'method', a.method, 'awarded_on', a.awarded_on::text, 'comment', a.transcript_comment)
      from award a
      join institution i on i.id = a.institution_id
      join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
      left join program g on g.institution_id = a.institution_id and g.id = c.program_id
      left join course o on o.institution_id = a.institution_id and o.id = a.course_id
      left join subject s on s.institution_id = a.institution_id and s.id = coalesce(o.subject_id, c.subject_id)
      left join term t on t.institution_id = a.institution_id and t.code = a.term_code
      left join award v on v.institution_id = a.institution_id and v.id = a.voids_id
      where a.institution_id = l.institution_id and a.id = l.award_id;
      alter table batch_line alter column said set not null;
      create function batch_line_keeps_what_it_said() returns trigger language plpgsql as $$
      begin
        raise exception 'a row is frozen when its batch is prepared' using errcode = 'restrict_violation';
      end $$;
      create trigger batch_line_keeps_what_it_said before update of said on batch_line
        for each row when (new.said is distinct from old.said) execute function batch_line_keeps_what_it_said();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger batch_line_keeps_what_it_said on batch_line;
      drop function batch_line_keeps_what_it_said();
      alter table batch_line drop column said;
    `);
  }
}

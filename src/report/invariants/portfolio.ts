/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const portfolioInvariants = {
  'everything that a submission holds is still there': `
    select p.evidence_id as id from evidence_pin p
      where not exists (select from evidence e where e.institution_id = p.institution_id and e.id = p.evidence_id)
    union all
    select p.experience_id from experience_pin p
      join experience x on x.institution_id = p.institution_id and x.id = p.experience_id where x.removed_at is not null`,
  'no content is on record that no evidence refers to or is shown by': `
    select sha256 from stored_file f
    where not exists (select from evidence e where e.institution_id = f.institution_id and e.sha256 = f.sha256)
      and not exists (select from evidence_pin p where p.institution_id = f.institution_id and p.sha256 = f.sha256)
      and not exists (select from kept_evidence k where k.institution_id = f.institution_id and k.sha256 = f.sha256)
      and not exists (select from rendition r where r.institution_id = f.institution_id and r.content = f.sha256)`,
  'a submission holds the very file that it was sent with': `
    select p.evidence_id as id from evidence_pin p
    where p.sha256 is not null and not exists (
      select from submission s cross join lateral jsonb_array_elements(s.content -> 'evidence') i
        where s.id = p.submission_id and i ->> 'id' = p.evidence_id::text and i ->> 'sha256' = p.sha256
      union all
      select from supplement u cross join lateral jsonb_array_elements(u.content -> 'evidence') i
        where u.submission_id = p.submission_id and i ->> 'id' = p.evidence_id::text and i ->> 'sha256' = p.sha256)`,
  'a submission holds the very address that it was sent with': `
    select p.evidence_id as id from evidence_pin p
    where p.url is not null and not exists (
      select from submission s cross join lateral jsonb_array_elements(s.content -> 'evidence') i
        where s.id = p.submission_id and i ->> 'id' = p.evidence_id::text and i ->> 'url' = p.url
      union all
      select from supplement u cross join lateral jsonb_array_elements(u.content -> 'evidence') i
        where u.submission_id = p.submission_id and i ->> 'id' = p.evidence_id::text and i ->> 'url' = p.url)`,
  'every file of somebody has its check': `
    select id from evidence e where e.sha256 is not null
      and not exists (select from file_check k where k.institution_id = e.institution_id and k.sha256 = e.sha256)`,
  'a portfolio belongs to somebody who was a learner or still is a member': `
    select id from experience x where not exists (
      select from membership m where m.institution_id = x.institution_id and m.person_id = x.learner_id)`,
  'an attestation was asked with a signed consent that names the attestor': `
    select id from attestation where position(attestor_email in consent_text) = 0 or consent_signature = ''`,
  'nobody attests for themselves': `
    select a.id from attestation a join person p on p.id = a.learner_id where lower(p.email) = lower(a.attestor_email)`,
  'an answered attestation was opened with a code first': `
    select id from attestation where answer_signature is not null and (opened_at is null or code_number = 0)`,
  'an open attestation is answered, expired or taken back at the end of its time': `
    select id from attestation where closed_at > expires_at + interval '2 days' and state <> 'expired'`,
  'a supervisor who opened a form is in the disclosure log': `
    select e.id from event e
    where e.type = 'attestation.opened' and e.dispatched_at is not null and e.pending = '{}'
      and e.at >= (select min(at) from disclosure f where f.institution_id = e.institution_id) and not exists (
      select from disclosure d where d.institution_id = e.institution_id and d.reader_kind = 'attestor'
        and d.reader_id = (e.data ->> 'attestationId')::uuid)`,
  'the disclosure log names the learner whose attestation was opened': `
    select d.id from disclosure d join attestation a on a.id = d.record_id
    where d.reader_kind = 'attestor' and a.learner_id <> d.learner_id`,
  'every reading of a file by another than its owner is by somebody known': `
    select id from event where type = 'evidence.read' and actor_id is null`,
};

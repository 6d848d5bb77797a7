/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const notificationInvariants = {
  'every mail of news or digest belongs to a person': `
    select id from mail where template in ('news', 'digest') and person_id is null`,
  'no mail carries another person’s news': `
    select n.id from notification n join mail m on m.id = n.mail_id where m.person_id is distinct from n.person_id`,
  'no mail row holds a link or the text of a mail': `
    select id from mail where params::text ~ 'https?://'`,
};

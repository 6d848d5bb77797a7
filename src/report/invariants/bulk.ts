/** Each name is a sentence that always holds; its SQL selects what breaks it. */
export const bulkInvariants = {
  'what was taken back within its time did nothing': `
    select b.id from bulk_act b join bulk_act_claim c on c.bulk_act_id = b.id
    where b.state in ('waiting', 'cancelled') and c.outcome <> 'waiting'`,
  'what is done for many claims has an answer for each': `
    select b.id from bulk_act b join bulk_act_claim c on c.bulk_act_id = b.id where b.state = 'done' and c.outcome = 'waiting'`,
};

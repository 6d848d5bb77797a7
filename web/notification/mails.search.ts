const states = ['queued', 'sending', 'sent', 'skipped', 'failed'] as const;

export interface MailsSearch {
  state?: (typeof states)[number];
}

/** Takes from an address what the list of mails knows. */
export function mailsSearch(raw: Record<string, unknown>): MailsSearch {
  const state = states.find((one) => one === raw['state']);
  return state ? { state } : {};
}

/** What the queue shows, as it stands in the address: a view can be kept, sent and gone back to. */
export interface QueueSearch {
  show?: View;
  subject?: string;
  order?: Order;
  q?: string;
}

export const views = ['todo', 'offers', 'reading', 'discussing', 'done'] as const;
export type View = (typeof views)[number];

export const orders = ['due', 'offered', 'size', 'course'] as const;
export type Order = (typeof orders)[number];

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 100) : undefined;

/** Reads the address; what it does not know is left out, so that an old link still shows something. */
export function toQueueSearch(search: Record<string, unknown>): QueueSearch {
  const read: QueueSearch = {
    show: oneOf(views, search['show']),
    subject: text(search['subject']),
    order: oneOf(orders, search['order']),
    q: text(search['q']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The same as the API asks for it. */
export function toQuery({ show: view = 'todo', subject, order = 'due', q }: QueueSearch) {
  const tasks = { offers: 'answer', reading: 'read', discussing: 'discuss' } as const;
  return {
    show: view === 'done' ? ('done' as const) : ('open' as const),
    ...(view in tasks ? { task: tasks[view as keyof typeof tasks] } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(q ? { search: q } : {}),
    sort: order,
    limit: 50,
  };
}

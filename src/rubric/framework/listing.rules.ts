/*
 ** How CASE 1.1 lets somebody ask for a list of documents: in an order, by what they say, and only some of their fields.
 ** (1) A filter is `field='value'`, with = != < <= > >= or ~ (contains), and at most one kind of AND or OR between several.
 ** (2) A field that CASE has and ours do not say is no mistake: it is empty. One that CASE has not is.
 */
export interface Asked {
  sort?: string;
  orderBy: 'asc' | 'desc';
  filter?: string;
  fields?: string;
}

type Document = Readonly<Record<string, unknown>>;

const documentFields: ReadonlySet<string> = new Set([
  'CFPackageURI', 'identifier', 'uri', 'frameworkType', 'caseVersion', 'creator', 'title', 'lastChangeDateTime',
  'officialSourceURL', 'publisher', 'description', 'subject', 'subjectURI', 'language', 'version', 'adoptionStatus',
  'statusStartDate', 'statusEndDate', 'licenseURI', 'notes', 'extensions',
]); // prettier-ignore

/** Something that was asked wrongly, in CASE's own code for it; programs alone read it. */
export interface Fault {
  parameter: string;
  value: 'invalid_sort_field' | 'invalid_selection_field';
  detail: string;
}

/** Why a list cannot be asked for so. */
export function faultsIn({ sort, filter, fields }: Asked): Fault[] {
  const parts = filter === undefined ? [] : partsOf(filter);
  const wrong = (names: readonly string[], value: Fault['value'], parameter: string) =>
    names
      .filter((name) => !documentFields.has(name))
      .map((name) => ({ value, parameter, detail: `A document has no “${name}”.` }));
  return [
    ...wrong(sort === undefined ? [] : [sort], 'invalid_sort_field', 'sort'),
    ...wrong(namesIn(fields), 'invalid_selection_field', 'fields'),
    ...wrong((parts ?? []).map(({ field }) => field), 'invalid_selection_field', 'filter'), // prettier-ignore
    ...(parts === null ? [notAFilter] : []),
  ];
}

const notAFilter: Fault = {
  value: 'invalid_selection_field',
  parameter: 'filter',
  detail: "A filter is written as title~'algebra'; several are joined by AND, or by OR.",
};

/** Answered as 400. */
export class AskedWrongly extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map(({ detail }) => detail).join(' '));
  }
}

/** Those that are asked for, in the order asked for. Ask `faultsIn` first. */
export function listed<D extends Document>(documents: readonly D[], { sort, orderBy, filter }: Asked): D[] {
  const parts = (filter === undefined ? null : partsOf(filter)) ?? [];
  const anyOne = parts[0]?.joint === 'OR';
  const found = documents.filter((one) =>
    anyOne ? parts.some((part) => holds(one, part)) : parts.every((part) => holds(one, part)),
  );
  if (sort === undefined) return found;
  const direction = orderBy === 'desc' ? -1 : 1;
  return found.toSorted((a, b) => direction * compare(textOf(a[sort]), textOf(b[sort])));
}

/** The document with these of its fields; all without any. */
export function selected(document: Document, fields: string | undefined): object {
  const names = namesIn(fields);
  return names.length === 0
    ? document
    : Object.fromEntries(Object.entries(document).filter(([name]) => names.includes(name)));
}

/** The other pages of a list, as the header `Link` says it (RFC 8288). `address` has all that was asked but the page. */
export function linksOf(address: string, { limit, offset }: { limit: number; offset: number }, total: number): string {
  const last = Math.max(0, Math.ceil(total / limit) - 1) * limit;
  const pages = [
    ['first', 0],
    ...(offset > 0 ? ([['prev', Math.max(0, offset - limit)]] as const) : []),
    ...(offset + limit < total ? ([['next', offset + limit]] as const) : []),
    ['last', last],
  ] as const;
  return pages
    .map(([relation, at]) => {
      const url = new URL(address);
      url.searchParams.set('limit', String(limit));
      url.searchParams.set('offset', String(at));
      return `<${url.href}>; rel="${relation}"`;
    })
    .join(', ');
}

interface Part {
  field: string;
  is: string;
  value: string;
  /** What stands between it and the next. */
  joint: string | undefined;
}

/** Null for what is no filter. */
function partsOf(filter: string): Part[] | null {
  const one = /\s*(\w+)\s*(!=|>=|<=|=|>|<|~)\s*'([^']*)'\s*(?:(AND|OR)\s(?=\s*\w)|$)/y;
  const parts: Part[] = [];
  while (one.lastIndex < filter.length) {
    const match = one.exec(filter);
    if (match === null) return null;
    const [, field, is, value, joint] = match as unknown as [string, string, string, string, string | undefined];
    parts.push({ field, is, value, joint });
  }
  return new Set(parts.flatMap(({ joint }) => joint ?? [])).size > 1 || parts.length === 0 ? null : parts;
}

function holds(document: Document, { field, is, value }: Part): boolean {
  const text = textOf(document[field]);
  if (is === '~') return text.toLowerCase().includes(value.toLowerCase());
  const order = compare(text, value);
  if (is === '!=') return order !== 0;
  return (is.includes('=') && order === 0) || (is[0] === '<' && order < 0) || (is[0] === '>' && order > 0);
}

const namesIn = (fields: string | undefined): string[] =>
  (fields ?? '').split(',').map((name) => name.trim()).filter(Boolean); // prettier-ignore

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

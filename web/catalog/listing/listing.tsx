import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Filters } from '../../kit/form/filters.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { Window } from '../../kit/overlay/window.js';
import { Page } from '../../kit/page/page.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { Paged, type PagedList } from '../../kit/table/paged.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { CatalogPlaces } from '../catalog-places.js';
import { catalogWords } from '../catalog.words.js';
import type { CatalogKind } from '../import/kinds.js';

/** What every entry of a list has. */
export interface Entry {
  id: string;
  code: string;
  title: string;
  active: boolean;
  version: number;
}

export interface ListingSearch {
  search?: string;
  active?: 'false' | 'all';
}

interface Props<Row extends Entry> {
  kind: Exclude<CatalogKind, 'course'>;
  path: '/subjects' | '/programs' | '/terms';
  title: string;
  lead: string;
  search: ListingSearch;
  pages: PagedList<Row>;
  /** Between the title and the state. */
  columns: readonly Column<Row>[];
  /** The form of one entry, or of a new one. */
  form: (entry: Row | null, onDone: () => void) => ReactNode;
}

/** Subjects, programs or terms: a list with a form in a window, and the way to an import. */
export function Listing<Row extends Entry>({ kind, path, title, lead, search, pages, columns, form }: Props<Row>) {
  const w = useWords(catalogWords);
  const navigate = useNavigate();
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const close = () => setEditing(null);
  const filtered = search.search !== undefined || search.active !== undefined;
  const all: Column<Row>[] = [
    { key: 'code', title: w.code, names: true, cell: ({ code }) => code },
    { key: 'title', title: w.heading, cell: (row) => row.title },
    ...columns,
    { key: 'state', title: w.state, cell: ({ active }) => (active ? w.inUse : <Chip>{w.retired}</Chip>) },
    {
      key: 'edit',
      title: '',
      cell: (row) => (
        <Button look="plain" compact aria-label={w.edit(row.code)} onPress={() => setEditing(row)}>
          {w.editShort}
        </Button>
      ),
    },
  ];
  return (
    <Page
      title={title}
      lead={<p>{lead}</p>}
      back={<CatalogPlaces />}
      actions={
        <>
          <LinkButton to="/catalog/$kind/import" params={{ kind }}>
            {w.importIt}
          </LinkButton>
          <Button look="quiet" onPress={() => setEditing('new')}>
            {w.add}
          </Button>
        </>
      }
    >
      <ListingFilters
        label={title}
        search={search}
        onApply={(next) => navigate({ to: path, search: next, replace: true })}
      />
      <Paged
        list={pages}
        none={
          <Empty title={filtered ? w.noneFound : w.none}>
            <p>{filtered ? w.noneFoundWhy : w.noneWhy}</p>
          </Empty>
        }
      >
        {(rows) => <Table caption={title} columns={all} rows={rows} keyOf={({ id }) => id} />}
      </Paged>
      <Window
        title={editing === null || editing === 'new' ? w.addTitle[kind] : w.edit(editing.code)}
        open={editing !== null}
        onClose={close}
      >
        {editing !== null && form(editing === 'new' ? null : editing, close)}
      </Window>
    </Page>
  );
}

export function ListingFilters({
  label,
  search,
  onApply,
  children,
}: {
  label: string;
  search: ListingSearch;
  onApply: (values: Record<string, string>) => unknown;
  children?: ReactNode;
}) {
  const w = useWords(catalogWords);
  return (
    <Filters label={label} onApply={onApply}>
      <TextField dense label={w.search} name="search" type="search" defaultValue={search.search ?? ''} />
      {children}
      <Select dense label={w.state} name="active" defaultValue={search.active ?? ''}>
        <option value="">{w.inUse}</option>
        <option value="false">{w.retired}</option>
        <option value="all">{w.all}</option>
      </Select>
    </Filters>
  );
}

import { api, given, type Api } from '../../api/client.js';
import { asTable } from '../../api/table.js';
import { Button } from '../../kit/action/button.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { Import } from '../../kit/import/import.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { useWords } from '../../words/words.js';
import { CodeList } from './code-list.js';
import { changed, renamedTable, withoutTable, type Codes } from './content.rules.js';
import type { Editing } from './file-fields.js';
import styles from './profile.module.css';
import { profileWords } from './profile.words.js';

type View = Api['ExportProfileView'];

interface Saved {
  draft: View;
  dirty: boolean;
  onImported: (view: View) => void;
}

/** The tables of the student system's codes, each one tap away. */
export function CodeTables({ content, onChange, ...saved }: Editing & Saved) {
  const w = useWords(profileWords);
  const { tables } = content;
  const empty: Codes = { name: `codes ${tables.length + 1}`, otherwise: 'refuse', fallback: '', codes: [] };
  return (
    <>
      {tables.map((table, place) => (
        // A table has no other identity than its place: its name may be half typed.
        <Disclosure key={place} title={w.tableTitle(table.name, table.codes.length)}>
          <div className={styles.fields}>
            <TextField
              dense
              label={w.tableName}
              value={table.name}
              maxLength={60}
              onChange={(event) => onChange(renamedTable(content, place, event.target.value))}
            />
            <Otherwise
              table={table}
              onChange={(part) => onChange({ ...content, tables: changed(tables, place, part) })}
            />
          </div>
          <CodeList
            codes={table.codes}
            onChange={(codes) => onChange({ ...content, tables: changed(tables, place, { codes }) })}
          />
          <CodesFromFile table={table.name} {...saved} />
          <Button
            look="plain"
            compact
            aria-label={w.removeNamed(table.name)}
            onPress={() => onChange(withoutTable(content, place))}
          >
            {w.remove}
          </Button>
        </Disclosure>
      ))}
      <Button look="quiet" compact onPress={() => onChange({ ...content, tables: [...tables, empty] })}>
        {w.addTable}
      </Button>
    </>
  );
}

function Otherwise({ table, onChange }: { table: Codes; onChange: (part: Partial<Codes>) => void }) {
  const w = useWords(profileWords);
  return (
    <>
      <Select
        dense
        label={w.otherwise}
        value={table.otherwise}
        onChange={(event) => onChange({ otherwise: event.target.value as Codes['otherwise'] })}
      >
        {(['refuse', 'keep', 'use'] as const).map((one) => (
          <option key={one} value={one}>
            {w.otherwises[one]}
          </option>
        ))}
      </Select>
      {table.otherwise === 'use' && (
        <TextField
          dense
          label={w.fallback}
          value={table.fallback}
          maxLength={300}
          onChange={(event) => onChange({ fallback: event.target.value })}
        />
      )}
    </>
  );
}

function CodesFromFile({ table, draft, dirty, onImported }: Saved & { table: string }) {
  const w = useWords(profileWords);
  if (dirty) return <p className="soft small">{w.importSaveFirst}</p>;
  const send = (file: File, dryRun: boolean) =>
    given(
      api.POST('/api/export-profiles/{id}/tables/{table}/codes', {
        params: { path: { id: draft.id, table }, query: { dryRun: dryRun ? 'true' : 'false' } },
        ...asTable(file),
      }),
    );
  const apply = async (file: File) => {
    const done = await send(file, false);
    onImported(await given(api.GET('/api/export-profiles/{id}', { params: { path: { id: draft.id } } })));
    return done;
  };
  return (
    <Import
      label={w.importWhat}
      hint={w.importHint}
      judge={(file) => send(file, true)}
      foresee={({ created, changed: moved }) => (created + moved === 0 ? null : w.importForesee(created, moved))}
      apply={apply}
      done={({ created, changed: moved }) => w.importDone(created, moved)}
    />
  );
}

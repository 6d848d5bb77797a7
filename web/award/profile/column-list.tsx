import { Button } from '../../kit/action/button.js';
import { Choice, Select, TextField } from '../../kit/form/inputs.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { useWords } from '../../words/words.js';
import {
  changed,
  formatsOf,
  madeOf,
  moved,
  newColumn,
  without,
  type Column,
  type Content,
  type Sources,
} from './content.rules.js';
import type { Editing } from './file-fields.js';
import styles from './profile.module.css';
import { profileWords } from './profile.words.js';
import { sourceWords } from './source.words.js';

/** The columns in the order of the file. */
export function ColumnList({ content, sources, onChange }: Editing & { sources: Sources }) {
  const w = useWords(profileWords);
  const { columns } = content;
  const set = (next: Column[]) => onChange({ ...content, columns: next });
  return (
    <>
      <ol className={styles.columns}>
        {columns.map((column, place) => {
          const name = column.name || w.column(place + 1);
          return (
            // Columns have no other identity than their place: a name may be half typed.
            <li key={place}>
              <ColumnFields
                column={column}
                content={content}
                sources={sources}
                onChange={(part) => set(changed(columns, place, part))}
              />
              <span className={styles.acts}>
                {place > 0 && (
                  <Button
                    look="plain"
                    compact
                    aria-label={w.upNamed(name)}
                    onPress={() => set(moved(columns, place, -1))}
                  >
                    {w.up}
                  </Button>
                )}
                {place < columns.length - 1 && (
                  <Button
                    look="plain"
                    compact
                    aria-label={w.downNamed(name)}
                    onPress={() => set(moved(columns, place, 1))}
                  >
                    {w.down}
                  </Button>
                )}
                <Button
                  look="plain"
                  compact
                  aria-label={w.removeNamed(name)}
                  onPress={() => set(without(columns, place))}
                >
                  {w.remove}
                </Button>
              </span>
            </li>
          );
        })}
      </ol>
      <Button look="quiet" compact onPress={() => set([...columns, newColumn])}>
        {w.addColumn}
      </Button>
    </>
  );
}

interface Props {
  column: Column;
  content: Content;
  sources: Sources;
  onChange: (part: Partial<Column>) => void;
}

function ColumnFields({ column, content, sources, onChange }: Props) {
  const w = useWords(profileWords);
  const names = useWords(sourceWords);
  return (
    <>
      <div className={styles.fields}>
        <TextField
          dense
          label={w.columnName}
          value={column.name}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <Select
          dense
          label={w.source}
          value={column.source ?? ''}
          onChange={(event) => onChange(madeOf((event.target.value || null) as Column['source'], sources))}
        >
          <option value="">{w.constant}</option>
          {sources.map(({ source }) => (
            <option key={source} value={source}>
              {names[source]}
            </option>
          ))}
        </Select>
        {column.source === null ? (
          <TextField
            dense
            label={w.value}
            value={column.constant}
            maxLength={200}
            onChange={(event) => onChange({ constant: event.target.value })}
          />
        ) : (
          <Written column={column} content={content} sources={sources} onChange={onChange} />
        )}
      </div>
      <Limits column={column} json={content.format === 'json_lines'} onChange={onChange} />
    </>
  );
}

const byTable = 'table ';

/** In one of the formats that suit the source, or by the codes of a table. */
function Written({ column, content, sources, onChange }: Props) {
  const w = useWords(profileWords);
  const choose = (value: string) =>
    onChange(
      value.startsWith(byTable)
        ? { table: value.slice(byTable.length) }
        : { table: null, format: value as Column['format'] },
    );
  const nameOf = (format: Column['format']) => (format === 'as_is' ? w.asIs : format === 'upper' ? w.upper : format);
  return (
    <Select
      dense
      label={w.written}
      value={column.table === null ? column.format : byTable + column.table}
      onChange={(event) => choose(event.target.value)}
    >
      {formatsOf(column.source, sources).map((format) => (
        <option key={format} value={format}>
          {nameOf(format)}
        </option>
      ))}
      {content.tables.map(({ name }) => (
        <option key={name} value={byTable + name}>
          {w.byTable(name)}
        </option>
      ))}
    </Select>
  );
}

function Limits({ column, json, onChange }: Pick<Props, 'column' | 'onChange'> & { json: boolean }) {
  const w = useWords(profileWords);
  const { required, max, allowed, type } = column;
  const said = [required && w.required, max !== null && `≤ ${max}`, allowed.join(', ')].filter(Boolean).join(' · ');
  return (
    <Disclosure title={said || w.limits}>
      <div className={styles.fields}>
        <Choice
          type="checkbox"
          label={w.required}
          checked={required}
          onChange={(event) => onChange({ required: event.target.checked })}
        />
        <TextField
          dense
          short
          type="number"
          min={1}
          max={10_000}
          label={w.max}
          value={max ?? ''}
          onChange={(event) => onChange({ max: Math.trunc(Number(event.target.value)) || null })}
        />
        <TextField
          dense
          label={w.allowed}
          hint={w.allowedHint}
          defaultValue={allowed.join(', ')}
          onBlur={(event) => onChange({ allowed: listIn(event.target.value) })}
        />
        {json && (
          <Select
            dense
            label={w.type}
            value={type}
            onChange={(event) => onChange({ type: event.target.value as Column['type'] })}
          >
            {(['text', 'number', 'boolean'] as const).map((one) => (
              <option key={one} value={one}>
                {w.types[one]}
              </option>
            ))}
          </Select>
        )}
      </div>
    </Disclosure>
  );
}

function listIn(text: string): string[] {
  return text.split(',').map((one) => one.trim()).filter(Boolean); // prettier-ignore
}

import { Choice, Select } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import type { Content } from './content.rules.js';
import styles from './profile.module.css';
import { profileWords } from './profile.words.js';

export interface Editing {
  content: Content;
  onChange: (content: Content) => void;
}

const encodings: Record<Content['encoding'], string> = {
  'utf-8': 'UTF-8',
  'iso-8859-1': 'ISO-8859-1',
  'us-ascii': 'ASCII',
};

/** How the file is written. */
export function FileFields({ content, onChange }: Editing) {
  const w = useWords(profileWords);
  const field = <K extends 'format' | 'delimiter' | 'quotes' | 'lineEnd' | 'encoding'>(
    key: K,
    label: string,
    names: Record<Content[K], string>,
  ) => (
    <Select
      dense
      label={label}
      value={content[key]}
      onChange={(event) => onChange({ ...content, [key]: event.target.value })}
    >
      {Object.entries<string>(names).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </Select>
  );
  return (
    <>
      <div className={styles.fields}>
        {field('format', w.format, w.formats)}
        {field('encoding', w.encoding, encodings)}
        {content.format === 'delimited' && (
          <>
            {field('delimiter', w.delimiter, w.delimiters)}
            {field('quotes', w.quotes, w.quotings)}
            {field('lineEnd', w.lineEnd, w.lineEnds)}
          </>
        )}
      </div>
      {content.format === 'delimited' && (
        <Choice
          type="checkbox"
          label={w.heading}
          checked={content.heading}
          onChange={(event) => onChange({ ...content, heading: event.target.checked })}
        />
      )}
    </>
  );
}

import { WideTable } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { knobWords } from './knob.words.js';
import type { Knobs } from './knobs.rules.js';
import styles from './knobs.module.css';

type Notations = Knobs['notation'];
type Method = keyof Notations;

/** How each way to credit stands on the transcript. */
export function NotationField({ notation, onSet }: { notation: Notations; onSet: (all: Notations) => void }) {
  const w = useWords(knobWords);
  const [name, meaning] = w.knobs['notation']!;
  const change = (method: Method, part: Partial<Notations[Method]>) =>
    onSet({ ...notation, [method]: { ...notation[method], ...part } });
  return (
    <fieldset className={styles.caps}>
      <legend>{name}</legend>
      <p className="soft small">{meaning}</p>
      <WideTable label={name}>
        <table className={styles.notation}>
          <thead>
            <tr>
              {[w.way, w.grade, w.comment, w.inGpa, w.resident].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(Object.keys(notation) as Method[]).map((method) => {
              const way = w.choices[method] ?? method;
              const { grade, transcriptComment, inGpa, resident } = notation[method];
              return (
                <tr key={method}>
                  <th scope="row">{way}</th>
                  <td>
                    <input
                      aria-label={`${w.grade}: ${way}`}
                      value={grade}
                      maxLength={10}
                      size={5}
                      onChange={(event) => change(method, { grade: event.target.value })}
                    />
                  </td>
                  <td>
                    <input
                      aria-label={`${w.comment}: ${way}`}
                      value={transcriptComment}
                      maxLength={200}
                      size={34}
                      onChange={(event) => change(method, { transcriptComment: event.target.value })}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${w.inGpa}: ${way}`}
                      checked={inGpa}
                      onChange={(event) => change(method, { inGpa: event.target.checked })}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${w.resident}: ${way}`}
                      checked={resident}
                      onChange={(event) => change(method, { resident: event.target.checked })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </fieldset>
  );
}

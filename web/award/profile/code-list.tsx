import { Button } from '../../kit/action/button.js';
import { useWords } from '../../words/words.js';
import { changed, without, type Codes } from './content.rules.js';
import styles from './profile.module.css';
import { profileWords } from './profile.words.js';

const listed = 200;

/** Our values and their codes, as a spreadsheet has them. A long list shows its beginning; the rest comes from files. */
export function CodeList({ codes, onChange }: { codes: Codes['codes']; onChange: (codes: Codes['codes']) => void }) {
  const w = useWords(profileWords);
  return (
    <>
      {codes.length > 0 && (
        <table className={styles.codes}>
          <thead>
            <tr>
              <th scope="col">{w.ours}</th>
              <th scope="col">{w.theirs2}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {codes.slice(0, listed).map(({ ours, theirs }, place) => (
              <tr key={place}>
                <td>
                  <input
                    aria-label={w.oursNo(place + 1)}
                    value={ours}
                    maxLength={300}
                    onChange={(event) => onChange(changed(codes, place, { ours: event.target.value }))}
                  />
                </td>
                <td>
                  <input
                    aria-label={w.theirsNo(place + 1)}
                    value={theirs}
                    maxLength={300}
                    onChange={(event) => onChange(changed(codes, place, { theirs: event.target.value }))}
                  />
                </td>
                <td>
                  <Button
                    look="plain"
                    compact
                    aria-label={w.removeNamed(ours || w.oursNo(place + 1))}
                    onPress={() => onChange(without(codes, place))}
                  >
                    {w.remove}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button look="quiet" compact onPress={() => onChange([...codes, { ours: '', theirs: '' }])}>
        {w.addCode}
      </Button>
    </>
  );
}

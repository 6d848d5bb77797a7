import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { useWords } from '../../words/words.js';
import styles from './templates.module.css';
import { templateWords } from './template.words.js';

interface Props {
  placeholders: readonly Api['PlaceholderView'][];
  onChoose: (name: string) => void;
}

/** The facts that the text may name, each with what it means and a button that puts it in. */
export function Placeholders({ placeholders, onChoose }: Props) {
  const w = useWords(templateWords);
  const meaningOf = (name: string) => w.meanings[name as keyof typeof w.meanings] ?? '';
  return (
    <fieldset className={styles.placeholders}>
      <legend>{w.placeholders}</legend>
      <p className="soft small">{w.placeholdersHint}</p>
      <ul>
        {placeholders.map(({ name, required, secret }) => (
          <li key={name}>
            <Button look="quiet" compact onPress={() => onChoose(name)}>
              {`{${name}}`}
            </Button>
            <span>
              {meaningOf(name)}
              <span className="soft small">
                {required && ` · ${w.required}`}
                {secret && ` · ${w.secret}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

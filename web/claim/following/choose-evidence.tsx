import { Link } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice } from '../../kit/form/inputs.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { questionWords } from './question.words.js';

interface Props {
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** Proof from one's portfolio, the newest first, to go with an answer. */
export function ChooseEvidence({ chosen, onChoose }: Props) {
  const w = useWords(questionWords);
  const evidence = $api.useQuery('get', '/api/evidence', { params: { query: { limit: 100 } } });
  return (
    <Asked query={evidence}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="soft">
            {w.noEvidence} <Link to="/portfolio/evidence">{w.addEvidence}</Link>
          </p>
        ) : (
          <FieldGroup label={w.evidence} hint={w.evidenceHint} optional>
            {rows.map(({ id, title }) => (
              <Choice
                key={id}
                type="checkbox"
                label={title}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  onChoose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />
            ))}
          </FieldGroup>
        )
      }
    </Asked>
  );
}

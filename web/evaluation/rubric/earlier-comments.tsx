import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { rubricWords } from './rubric.words.js';
import styles from './rubric.module.css';

interface Props {
  assignmentId: string;
  criterionId: string;
  onUse: (comment: string) => void;
}

/** What one wrote before on the same criterion, to use again and make fit. */
export function EarlierComments(props: Props) {
  const w = useWords(rubricWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" compact aria-expanded={open} onPress={() => setOpen(!open)}>
        {w.earlier}
      </Button>
      {open && <Comments {...props} />}
    </>
  );
}

function Comments({ assignmentId, criterionId, onUse }: Props) {
  const w = useWords(rubricWords);
  const [search, setSearch] = useState('');
  const query = $api.useQuery('get', '/api/assignments/{id}/comments', {
    params: { path: { id: assignmentId }, query: { criterionId } },
  });
  const matches = (comment: string) => comment.toLowerCase().includes(search.trim().toLowerCase());
  return (
    <Asked query={query}>
      {(comments) =>
        comments.length === 0 ? (
          <p className="soft small">{w.earlierNone}</p>
        ) : (
          <div className={styles.earlier}>
            <TextField
              dense
              type="search"
              label={w.earlierSearch}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <ul>
              {comments
                .filter(({ comment }) => matches(comment))
                .map(({ comment }) => (
                  <li key={comment}>
                    <p>{comment}</p>
                    <Button look="plain" compact onPress={() => onUse(comment)}>
                      {w.use}
                    </Button>
                  </li>
                ))}
            </ul>
          </div>
        )
      }
    </Asked>
  );
}

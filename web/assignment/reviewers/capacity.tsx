import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import styles from './reviewer.module.css';
import { reviewersWords } from './reviewers.words.js';

type Reviewer = Api['ReviewerView'];

/** The most cases at once. When somebody else changed it meanwhile, both numbers are shown before it is overruled. */
export function Capacity({ reviewer }: { reviewer: Reviewer }) {
  const w = useWords(reviewersWords);
  const [typed, setTyped] = useState(String(reviewer.capacity));
  const [newer, setNewer] = useState<Reviewer | null>(null);
  const set = $api.useMutation('put', '/api/reviewers/{personId}/capacity');
  const save = async () => {
    const { version } = newer ?? reviewer;
    try {
      await set.mutateAsync({
        params: { path: { personId: reviewer.personId } },
        body: { capacity: Number(typed), version },
      });
      setNewer(null);
      toast(w.changed);
    } catch (failure) {
      setNewer(newerThan<Reviewer>(failure) ?? null);
    }
  };
  return (
    <Card title={w.capacity}>
      <p className="soft small">{w.capacityWhy}</p>
      <div className={styles.entry}>
        <TextField
          dense
          short
          type="number"
          min={0}
          max={100}
          label={w.most}
          error={newer ? w.stale(newer.capacity) : undefined}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {!newer && <Failure error={set.error} />}
        <Button look="quiet" compact onPress={save}>
          {w.setCapacity}
        </Button>
      </div>
    </Card>
  );
}

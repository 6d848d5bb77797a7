import { useState } from 'react';
import { $api } from '../../api/client.js';
import type { Refusal } from '../../api/problem.js';
import { Button, type Look } from '../../kit/action/button.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Form } from '../../kit/form/form.js';
import { Choice, TextArea } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { leaveWords } from './leave.words.js';

type Reason = keyof (typeof leaveWords)['en']['reasons'];

interface Props {
  assignmentId: string;
  /** An offer is declined; an accepted seat is given back. */
  how: 'decline' | 'recuse';
  refusals: readonly Refusal[];
  look?: Look;
  compact?: boolean;
  onLeft?: () => void;
}

/** Giving a seat back, with the reason: a conflict of interest is the first that is offered. */
export function LeaveSeat({ how, refusals, look = 'quiet', compact = false, ...rest }: Props) {
  const w = useWords(leaveWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} compact={compact} refusals={refusals} reasonsElsewhere onPress={() => setOpen(true)}>
        {w[how]}
      </Button>
      {open && <LeaveWindow how={how} {...rest} onClose={() => setOpen(false)} />}
    </>
  );
}

function LeaveWindow({
  assignmentId,
  how,
  onLeft,
  onClose,
}: Pick<Props, 'assignmentId' | 'how' | 'onLeft'> & { onClose: () => void }) {
  const w = useWords(leaveWords);
  const shared = useWords(sharedWords);
  const [reason, setReason] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const params = { params: { path: { id: assignmentId } } };
  const decline = $api.useMutation('post', '/api/assignments/{id}/decline');
  const recuse = $api.useMutation('post', '/api/assignments/{id}/recusal');
  const leave = how === 'decline' ? decline : recuse;
  const chooseError = tried && reason === null ? w.choose : undefined;
  const sayError = tried && reason === 'other' && text.trim() === '' ? w.say : undefined;

  const send = () => {
    setTried(true);
    if (reason === null || (reason === 'other' && text.trim() === '')) return;
    const said = [reason === 'other' ? '' : `${leaveWords.en.reasons[reason]}.`, text.trim()].filter(Boolean).join(' ');
    const done = () => {
      toast(how === 'decline' ? w.declined : w.recused);
      onClose();
      onLeft?.();
    };
    leave.mutate({ ...params, body: { reason: said } }, { onSuccess: done });
  };
  const errors = [chooseError, sayError].flatMap((message) => (message ? [{ message }] : []));
  return (
    <Window title={how === 'decline' ? w.declineTitle : w.recuseTitle} open onClose={onClose}>
      <p className="soft">{how === 'decline' ? w.declineLead : w.recuseLead}</p>
      <Form onSubmit={send} errors={errors}>
        <FieldGroup dense label={w.why} error={chooseError}>
          {(Object.keys(w.reasons) as Reason[]).map((one) => (
            <Choice
              key={one}
              type="radio"
              name="reason"
              checked={reason === one}
              label={w.reasons[one]}
              hint={w.hints[one]}
              onChange={() => setReason(one)}
            />
          ))}
        </FieldGroup>
        <TextArea
          dense
          optional={reason !== 'other'}
          label={w.more}
          hint={w.moreHint}
          error={sayError}
          maxLength={1900}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {reason === 'conflict' && <p className="small soft">{w.declared}</p>}
        <Failure error={leave.error} />
        <Actions>
          <Button type="submit" busy={leave.isPending}>
            {w[how]}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {shared.cancel}
          </Button>
        </Actions>
      </Form>
    </Window>
  );
}

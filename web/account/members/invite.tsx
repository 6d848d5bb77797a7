import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Window } from '../../kit/overlay/window.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import type { Role } from '../session.js';
import { memberWords } from './members.words.js';
import { RolesField } from './roles-field.js';

interface Invited {
  name: string;
  email: string;
  roles: Role[];
  studentId: string;
}

const nobody: Invited = { name: '', email: '', roles: ['learner'], studentId: '' };

/** The button that invites somebody, and its window. */
export function Invite() {
  const w = useWords(memberWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{w.invite}</Button>
      <Window title={w.invite} open={open} onClose={() => setOpen(false)}>
        <p className="soft">{w.inviteExplained}</p>
        <InviteForm onSent={() => setOpen(false)} />
      </Window>
    </>
  );
}

function InviteForm({ onSent }: { onSent: () => void }) {
  const w = useWords(memberWords);
  const { register, handleSubmit, formState } = useForm<Invited>({ defaultValues: nobody });
  const { mutateAsync } = $api.useMutation('post', '/api/invitations');
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const invite = handleSubmit(async ({ studentId, ...invited }) => {
    setError(null);
    try {
      await mutateAsync({ body: { ...invited, ...(studentId.trim() ? { studentId } : {}) } });
      toast(w.sent(invited.name));
      onSent();
    } catch (failure) {
      setError(failure);
    }
  });
  const said = [errors.name, errors.email, errors.roles].flatMap((one) =>
    one?.message ? [{ message: one.message }] : [],
  );
  return (
    <Form onSubmit={invite} errors={said}>
      <Failure error={error} />
      <TextField dense label={w.name} error={errors.name?.message} {...register('name', { required: w.noName })} />
      <TextField
        dense
        label={w.email}
        type="email"
        error={errors.email?.message}
        {...register('email', { required: w.noEmail })}
      />
      <RolesField
        register={register('roles', { validate: (roles) => roles.length > 0 || w.noRole })}
        error={errors.roles?.message}
      />
      <TextField dense short optional label={w.studentId} hint={w.studentIdHint} {...register('studentId')} />
      <Button type="submit" busy={isSubmitting}>
        {w.send}
      </Button>
    </Form>
  );
}

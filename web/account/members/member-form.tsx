import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { Newer } from '../../kit/status/newer.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import type { Role } from '../session.js';
import { memberWords } from './members.words.js';
import { RolesField } from './roles-field.js';
import { useRoleWords } from './roles.js';

interface Edited {
  roles: Role[];
  studentId: string;
}

/** Roles and student id of one member. */
export function MemberForm({ member }: { member: Api['MemberView'] }) {
  const w = useWords(memberWords);
  const names = useRoleWords();
  const textOf = useRefusalText();
  const { register, handleSubmit, formState, watch } = useForm<Edited>({
    defaultValues: { roles: member.roles, studentId: member.studentId ?? '' },
  });
  const { mutateAsync } = $api.useMutation('patch', '/api/members/{personId}');
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const newer = newerThan<Api['MemberView']>(error);
  const said = (roles: readonly Role[]) => roles.map((role) => names[role]).join(', ');
  const save = (version: number) =>
    handleSubmit(async ({ roles, studentId }) => {
      setError(null);
      try {
        const body = { version, roles, studentId: studentId.trim() || null };
        await mutateAsync({ params: { path: { personId: member.personId } }, body });
        toast(w.saved);
      } catch (failure) {
        setError(failure);
      }
    })();
  return (
    <Form
      onSubmit={() => save(member.version)}
      errors={errors.roles?.message ? [{ message: errors.roles.message }] : []}
    >
      {newer ? (
        <Newer
          differences={[
            { label: w.rolesTitle, yours: said(watch('roles')), theirs: said(newer.roles) },
            { label: w.studentId, yours: watch('studentId'), theirs: newer.studentId ?? '' },
          ]}
          onKeep={() => save(newer.version)}
        />
      ) : (
        <Failure error={error} />
      )}
      <RolesField
        register={register('roles', { validate: (roles) => roles.length > 0 || w.noRole })}
        error={errors.roles?.message}
      />
      {member.moves.takeAdmin.length > 0 && (
        <Note>
          <strong>{w.adminKept}</strong>
          {member.moves.takeAdmin.map((refusal) => (
            <span key={refusal.code}>{textOf(refusal)}</span>
          ))}
        </Note>
      )}
      <TextField dense short optional label={w.studentId} hint={w.studentIdHint} {...register('studentId')} />
      <p className="soft small">{w.rolesEndSession}</p>
      <Button type="submit" busy={isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}

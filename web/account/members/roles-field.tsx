import type { UseFormRegisterReturn } from 'react-hook-form';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { memberWords } from './members.words.js';
import { everyRole, useRoleWords } from './roles.js';

/** Which roles somebody has, each with what it may do. */
export function RolesField({ register, error }: { register: UseFormRegisterReturn; error?: string | undefined }) {
  const w = useWords(memberWords);
  const names = useRoleWords();
  return (
    <FieldGroup dense label={w.rolesTitle} hint={w.rolesHint} error={error}>
      {everyRole.map((role) => (
        <Choice key={role} type="checkbox" label={names[role]} hint={w.may[role]} value={role} {...register} />
      ))}
    </FieldGroup>
  );
}

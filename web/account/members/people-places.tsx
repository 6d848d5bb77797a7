import { Link } from '@tanstack/react-router';
import { Siblings } from '../../kit/page/siblings.js';
import { useWords } from '../../words/words.js';
import { memberWords } from './members.words.js';

/** Members and invitations stand beside each other. */
export function PeoplePlaces() {
  const w = useWords(memberWords);
  return (
    <Siblings label={w.kinds}>
      <Link to="/members" activeOptions={{ exact: true, includeSearch: false }}>
        {w.members}
      </Link>
      <Link to="/invitations" activeOptions={{ exact: true, includeSearch: false }}>
        {w.invitations}
      </Link>
    </Siblings>
  );
}

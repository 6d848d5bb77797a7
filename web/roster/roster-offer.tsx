import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words.js';
import { rosterWords } from './roster.words.js';

/** Where people or courses come by file: the way to take both from the student system. */
export function RosterOffer() {
  const w = useWords(rosterWords);
  return (
    <p>
      {w.offer} <Link to="/roster/import">{w.offered}</Link>
    </p>
  );
}

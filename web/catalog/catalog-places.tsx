import { Link } from '@tanstack/react-router';
import { Siblings } from '../kit/page/siblings.js';
import { useWords } from '../words/words.js';
import { catalogWords } from './catalog.words.js';

const exact = { exact: true, includeSearch: false } as const;

/** The four lists of the catalogue, beside each other. */
export function CatalogPlaces() {
  const w = useWords(catalogWords);
  return (
    <Siblings label={w.catalogue}>
      <Link to="/courses" activeOptions={exact}>
        {w.courses}
      </Link>
      <Link to="/subjects" activeOptions={exact}>
        {w.subjects}
      </Link>
      <Link to="/programs" activeOptions={exact}>
        {w.programs}
      </Link>
      <Link to="/terms" activeOptions={exact}>
        {w.terms}
      </Link>
    </Siblings>
  );
}

/** Fills that differ by their texture too, for print and for those who do not tell the colours apart. */
export function Patterns() {
  return (
    <defs>
      <pattern id="striped" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--act-tint)" />
        <rect width="2.5" height="6" fill="var(--act)" />
      </pattern>
      <pattern id="dotted" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--warn-tint)" />
        <circle cx="3" cy="3" r="1.6" fill="var(--warn)" />
      </pattern>
      <pattern id="crossed" width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill="var(--stop-tint)" />
        <path d="M0 0L7 7M7 0L0 7" stroke="var(--stop)" strokeWidth="1.2" />
      </pattern>
    </defs>
  );
}

export const plain = 'var(--act)';
export const striped = 'url(#striped)';
export const dotted = 'url(#dotted)';
export const crossed = 'url(#crossed)';
/** The line around each bar: it shows where a texture ends, and in forced colours that there is a bar at all. */
export const edge = 'var(--ink)';

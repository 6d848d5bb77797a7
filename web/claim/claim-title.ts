/** “BUS 210 Supervision”; a block has no code. */
export function claimTitle({ courseCode, title }: { courseCode: string | null; title: string }): string {
  return courseCode === null ? title : `${courseCode} ${title}`;
}

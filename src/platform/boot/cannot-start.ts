/** The product cannot start (or go on), and this sentence tells the operator what to do about it. */
export class CannotStart extends Error {}

import type { Role } from '../../kernel/actor.js';
import { college } from './college.js';

export interface PersonContent {
  key: PersonKey;
  name: string;
  email: string;
  roles: Role[];
  /** Who this is, for those who look around. */
  about: string;
  studentId?: string;
  programCode?: string;
}

export type PersonKey = StaffKey | ReviewerKey | LearnerKey;
type StaffKey = 'renee' | 'samuel' | 'joyce' | 'marcus';
export type ReviewerKey = 'priya' | 'thomas' | 'alicia' | 'luis';
export type LearnerKey = 'denise' | 'terrence' | 'nhung' | 'rosa' | 'luis';

/** The one password of all demo people. It is printed at the start and in the README: a demo keeps no secrets. */
export const demoPassword = 'maple harbor lantern 1636';

const at = (name: string) => `${name}@${college.mailDomain}`;

/** Somebody whose invitation is still open. */
export const waiting = {
  name: 'Yolanda Brightman',
  email: 'y.brightman@mountgrace.example',
  roles: ['reviewer'] as Role[],
};

export const people: readonly PersonContent[] = [
  {
    key: 'renee',
    name: 'Renée Thibodeau',
    email: at('renee'),
    roles: ['admin', 'coordinator'],
    about: 'Director of Credit for Prior Learning: receives claims, seats reviewers, keeps the rules',
  },
  {
    key: 'samuel',
    name: 'Samuel Adeyemi',
    email: at('samuel'),
    roles: ['approver'],
    about: 'Dean of Academic Affairs: decides',
  },
  {
    key: 'joyce',
    name: 'Joyce Lindqvist',
    email: at('joyce'),
    roles: ['registrar'],
    about: 'Registrar: releases batches and imports the answers of the student system',
  },
  {
    key: 'marcus',
    name: 'Marcus Bell',
    email: at('marcus'),
    roles: ['registrar', 'auditor'],
    about: 'Associate registrar: prepares batches; reads the audit trail for accreditation',
  },
  {
    key: 'priya',
    name: 'Priya Venkataraman',
    email: at('priya'),
    roles: ['reviewer'],
    about: 'Professor of information technology; also reads accounting and business',
  },
  {
    key: 'thomas',
    name: 'Thomas Kowalczyk',
    email: at('thomas'),
    roles: ['reviewer'],
    about: 'Professor of advanced manufacturing and automotive technology; also reads business',
  },
  {
    key: 'alicia',
    name: 'Alicia Fontaine',
    email: at('alicia'),
    roles: ['reviewer', 'approver'],
    about: 'Chair of education and human services: reads, and decides while the dean is away',
  },
  {
    key: 'luis',
    name: 'Luis Marte',
    email: at('luis'),
    roles: ['reviewer', 'learner'],
    about: 'Restaurant manager; adjunct reviewer in culinary arts, and a learner in business himself',
    studentId: 'Q00418822',
    programCode: 'AS-BUS',
  },
  {
    key: 'denise',
    name: 'Denise Arruda',
    email: at('denise'),
    roles: ['learner'],
    about: 'Lead toddler teacher with eleven years in family and center-based care',
    studentId: 'Q00431907',
    programCode: 'AS-ECE',
  },
  {
    key: 'terrence',
    name: 'Terrence Whitfield',
    email: at('terrence'),
    roles: ['learner'],
    about: 'Navy veteran, machinist and shift lead',
    studentId: 'Q00427315',
    programCode: 'AS-MFG',
  },
  {
    key: 'nhung',
    name: 'Nhung Tran',
    email: at('nhung'),
    roles: ['learner'],
    about: 'Help-desk lead at a community hospital',
    studentId: 'Q00440126',
    programCode: 'AS-CIT',
  },
  {
    key: 'rosa',
    name: 'Rosa Maldonado',
    email: at('rosa'),
    roles: ['learner'],
    about: 'Bookkeeper at a plumbing supply house',
    studentId: 'Q00409458',
    programCode: 'CT-BKP',
  },
];

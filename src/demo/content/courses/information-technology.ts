import type { CourseContent } from './course.js';

export const informationTechnology: readonly CourseContent[] = [
  {
    code: 'CIT 105',
    title: 'Computer Hardware and User Support',
    credits: '3.00',
    description:
      'Installing, maintaining and repairing personal computers, and supporting the people who use them. Covers the domains of CompTIA A+.',
    outcomes: [
      'Install, configure and replace components of desktop, laptop and mobile devices',
      'Diagnose hardware, operating-system and printing problems with a systematic method',
      'Support users in person and remotely with professional communication and documentation',
      'Apply security, safety and disposal practices when servicing equipment',
    ],
  },
  {
    code: 'CIT 115',
    title: 'Networking Fundamentals',
    credits: '4.00',
    description:
      'How local and wide-area networks are built and kept running: models, addressing, switching, routing, wireless.',
    outcomes: [
      'Explain the layers of the OSI and TCP/IP models with the protocols of each',
      'Plan IPv4 and IPv6 addressing with subnets for a small organization',
      'Configure switches, VLANs and basic routing and verify connectivity',
      'Design and secure a wireless network',
      'Isolate network faults with command-line tools and packet captures',
    ],
  },
  {
    code: 'CIT 140',
    title: 'Information Security Fundamentals',
    credits: '3.00',
    description:
      'Threats, controls and the habits of a security-minded organization. Covers the domains of CompTIA Security+.',
    outcomes: [
      'Identify threats and vulnerabilities and estimate the risk to an organization',
      'Select administrative, technical and physical controls, including access control and encryption',
      'Carry out the steps of an incident response and preserve evidence',
      'Explain the laws and ethics of handling personal and health information',
    ],
  },
  {
    code: 'CIT 150',
    title: 'Scripting with Python',
    credits: '3.00',
    description: 'Programming for people who automate work: data, control flow, functions, files, modules, testing.',
    outcomes: [
      'Write programs with variables, control structures, functions and collections',
      'Read, transform and write text, CSV and JSON files',
      'Handle errors and test a script against expected results',
      'Automate an administrative task and document it for others',
    ],
  },
  {
    code: 'CIT 210',
    title: 'Database Fundamentals',
    credits: '3.00',
    description: 'Relational design and SQL, with the responsibilities of keeping an organization’s data.',
    outcomes: [
      'Model an organization’s data as normalized tables',
      'Query and change data in SQL with joins, grouping and subqueries',
      'Protect integrity with keys, constraints and transactions',
      'Plan permissions, back-up and recovery for a database',
    ],
  },
  {
    code: 'CIT 225',
    title: 'Server Administration',
    credits: '4.00',
    description: 'Directory services, storage, virtualization and monitoring on Windows and Linux servers.',
    outcomes: [
      'Install and configure a server and its core services',
      'Administer users, groups and policies in a directory',
      'Manage virtual machines, storage and back-ups',
      'Monitor, patch and document servers under change control',
    ],
  },
];

import type { CourseContent } from './course.js';

export const business: readonly CourseContent[] = [
  {
    code: 'ACC 101',
    title: 'Principles of Accounting I',
    credits: '4.00',
    description:
      'The accounting cycle of a service and a merchandising business, from source documents to financial statements, by generally accepted accounting principles.',
    outcomes: [
      'Analyze business transactions and record them in a general journal and ledger using double entry',
      'Prepare adjusting and closing entries at the end of an accounting period',
      'Prepare an income statement, a statement of equity and a classified balance sheet',
      'Reconcile bank and control accounts and explain the internal controls that protect cash',
    ],
  },
  {
    code: 'ACC 115',
    title: 'Computerized Accounting',
    credits: '3.00',
    description:
      'Keeping the books of a small business with current accounting software: set-up, receivables, payables, inventory and reports.',
    outcomes: [
      'Set up a chart of accounts, customers, vendors and items in accounting software',
      'Process receivables, payables and deposits, and correct posting errors with an audit trail',
      'Produce and interpret ageing, profit-and-loss and cash-flow reports for a manager',
      'Protect accounting data with user permissions, period locks and back-ups',
    ],
  },
  {
    code: 'ACC 130',
    title: 'Payroll Accounting',
    credits: '3.00',
    description:
      'Computing, recording and reporting payroll under federal and Massachusetts law, including withholding, benefits and Paid Family and Medical Leave.',
    outcomes: [
      'Compute gross and net pay for hourly, salaried and tipped employees',
      'Determine federal and Massachusetts withholding and employer taxes',
      'Prepare quarterly and annual payroll returns and wage statements',
      'Distinguish employees from contractors and exempt from non-exempt work',
    ],
  },
  {
    code: 'BUS 101',
    title: 'Introduction to Business',
    credits: '3.00',
    description:
      'How a business is owned, organized, financed and run, and how it answers to its customers and its community.',
    outcomes: [
      'Compare forms of ownership and explain the choice for a given business',
      'Explain how marketing, operations, finance and people depend on each other in one organization',
      'Read basic financial information to judge how a business is doing',
      'Identify ethical and legal duties of a business towards employees, customers and the community',
    ],
  },
  {
    code: 'BUS 115',
    title: 'Customer Service and Sales',
    credits: '3.00',
    description:
      'Understanding what customers need, serving and selling to them well, and recovering when something has gone wrong.',
    outcomes: [
      'Identify customer needs by questioning and active listening',
      'Apply a service-recovery process to complaints and difficult situations',
      'Plan and carry out a consultative sale',
      'Use customer data to improve a service',
    ],
  },
  {
    code: 'BUS 201',
    title: 'Principles of Management',
    credits: '3.00',
    description:
      'Planning, organizing, leading and controlling the work of a team, with the theories that explain why practices succeed or fail.',
    outcomes: [
      'Plan work by setting objectives, allocating resources and scheduling',
      'Organize a team: define roles, delegate and coordinate across departments',
      'Apply theories of leadership and motivation to actual situations at work',
      'Control results with measures, feedback and corrective action',
    ],
  },
  {
    code: 'BUS 215',
    title: 'Human Resource Management',
    credits: '3.00',
    description: 'Recruiting, selecting, training, appraising and keeping people within employment law.',
    outcomes: [
      'Recruit and select employees with job-related, lawful criteria',
      'Design and carry out onboarding and training, and judge what it achieved',
      'Appraise performance and conduct corrective conversations',
      'Apply wage-and-hour, anti-discrimination and safety law to everyday decisions',
    ],
  },
  {
    code: 'BUS 220',
    title: 'Small Business Planning',
    credits: '3.00',
    description: 'From an idea to a written plan that a lender would read: market, operations, people, money.',
    outcomes: [
      'Assess a market opportunity with primary and secondary research',
      'Write an operating plan with staffing, suppliers and legal requirements',
      'Project start-up costs, break-even and cash flow for a first year',
      'Present and defend a business plan',
    ],
  },
];

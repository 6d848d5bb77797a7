import type { CourseContent } from './course.js';

export const hospitality: readonly CourseContent[] = [
  {
    code: 'CUL 101',
    title: 'Food Safety and Sanitation',
    credits: '2.00',
    description:
      'Preventing food-borne illness from receiving to serving; prepares for the ServSafe Manager examination.',
    outcomes: [
      'Identify biological, chemical and physical hazards and how they spread',
      'Control time and temperature through the flow of food',
      'Design a HACCP plan for a menu item',
      'Train and supervise staff in hygiene and cleaning, and prepare for inspection',
    ],
  },
  {
    code: 'CUL 120',
    title: 'Culinary Fundamentals',
    credits: '4.00',
    description: 'Knife skills, stocks, sauces, and the cooking methods that everything else is built on.',
    outcomes: [
      'Prepare ingredients with classical cuts, safely and to standard',
      'Make stocks, mother sauces and their derivatives',
      'Apply dry, moist and combination cooking methods',
      'Organize a station and plate consistently during service',
      'Judge and correct seasoning, texture and doneness',
    ],
  },
  {
    code: 'CUL 210',
    title: 'Menu Planning and Cost Control',
    credits: '3.00',
    description: 'The menu as a plan for the business: pricing, purchasing, yield, labor.',
    outcomes: [
      'Plan a balanced menu for a market, a season and a kitchen',
      'Cost standard recipes with yield tests and set prices',
      'Control purchasing, receiving, inventory and waste',
      'Schedule labor and analyze prime cost',
    ],
  },
  {
    code: 'HSP 201',
    title: 'Dining Room Operations',
    credits: '3.00',
    description: 'Leading the front of the house: service styles, reservations, beverage law, guest experience.',
    outcomes: [
      'Plan and lead service for different styles and events',
      'Train servers in product knowledge, selling and responsible beverage service',
      'Manage reservations, seating and payment systems',
      'Resolve guest concerns and measure satisfaction',
    ],
  },
];

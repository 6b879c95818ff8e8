import type { PathPoint } from './point';
import type { CategoryCount } from '../../health/run';
import { CATEGORIES } from '../category/rules';
import type { Category } from '../category/rules';

export type PlaceCounts = Pick<CategoryCount, Category | 'onCourse' | 'behind' | 'notKnown'>;

/** How many academies the rule places where, and how many are how on their way (docs/rulebook.md §5). */
export function countPlaces(places: readonly Pick<PathPoint, 'category' | 'course'>[]): PlaceCounts {
  const counts = CATEGORIES.map((category): [Category, number] => [
    category,
    places.filter((place) => place.category === category).length,
  ]);
  const on = (course: PathPoint['course']): number =>
    places.filter((place) => place.course === course).length;
  return {
    ...(Object.fromEntries(counts) as Record<Category, number>),
    onCourse: on('on course'),
    behind: on('behind'),
    notKnown: on('not known'),
  };
}

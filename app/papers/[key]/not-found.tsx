export { NotFoundText as default } from '../../NotFoundText';

// What other features may use of questions.
export { acceptAnswer, answerQuestion, voteOnAnswer } from './answer-question.ts';
export { askQuestion } from './ask-question.ts';
export { type QuestionPage, readQuestion } from './read-question.ts';

extension AliasCase {
  static let learningTests = [
    AliasCase(
      "L quizzes, quiz_questions, quiz_options", becomes: "quizzes", in: "quizzes.yaml",
      """
      - {id: 1, course_id: 31, lesson_id: 51, title: Test, description: D., instructions: I., time_limit: 30,
         passing_score: 60, max_attempts: 0, show_answers_after_submission: 1, show_correct_answers: 0,
         randomize_questions: 1, randomize_options: 1, questions_per_page: 5, allow_review: 1, is_required: 1,
         total_points: 2, total_questions: 1, is_published: 1, order: 4,
         quiz_questions: [{id: 1, quiz_id: 1, type: single_choice, question: Which?, explanation: This.,
           points: 2, order: 1, is_required: 1, settings: {case_sensitive: false},
           quiz_options: [{id: 1, question_id: 1, option_text: A, is_correct: 1, feedback: Yes., order: 1,
             match_with: null, created_at: 2026-01-01, updated_at: 2026-01-01}]}]}
      """,
      gives: [
        "course": "courses/intro", "lesson": "lessons/hello", "time_limit": "1800 s", "passing_score": "60 %",
        "is_published": "true", "order": "4", "total_points": "2", "questions.0.question": "Which?",
        "questions.0.options.0.option_text": "A", "questions.0.options.0.is_correct": "true",
      ]),
    AliasCase(
      "L quiz_attempts, quiz_answers", becomes: "attempts", in: "private/quiz_attempts.yaml",
      """
      - {id: 1, uuid: 6f1c2a9e-3b57-4d0c-9a41-5e8f7c2b1d32, user_id: 9, quiz_id: 61, enrollment_id: 92,
         attempt_number: 1, started_at: 2026-03-01 10:00:00, submitted_at: 2026-03-01 10:20:00,
         time_spent: 1200, total_questions: 1, answered_questions: 1, correct_questions: 1, wrong_questions: 0,
         skipped_questions: 0, score_earned: 1, score_total: 1, percentage: 100, is_passed: 1, status: graded,
         feedback: Well., graded_by: 7, graded_at: 2026-03-02,
         quiz_answers: [{id: 1, attempt_id: 1, question_id: 611, selected_options: [1], text_answer: So.,
           order_answer: null, matching_answer: null, is_correct: 1, points_earned: 1, feedback: Good.,
           is_flagged: 0, created_at: 2026-03-01}]}
      """,
      gives: [
        "account": "accounts/9", "quiz": "quizzes/first", "enrollment": "enrollments/92", "answered": "1",
        "correct": "1", "wrong": "0", "skipped": "0", "time_spent": "1200 s", "percentage": "100 %",
        "graded_by": "people/grace", "answers.0.question": "611", "answers.0.selected_options": "[1]",
        "answers.0.points_earned": "1",
      ]),
    AliasCase(
      "L assignments", becomes: "assignments", in: "assignments.yaml",
      """
      - {id: 1, course_id: 31, lesson_id: 51, title: Report, description: D., instructions: I., total_points: 20,
         passing_points: 10, due_date: 2026-09-01, allow_late_submission: 1, late_submission_penalty: 10,
         max_file_size: 5, allowed_file_types: [pdf], max_submissions: 2, is_required: 1, is_published: 1,
         order: 1, attachments: [a.pdf]}
      """,
      gives: [
        "lesson": "lessons/hello", "is_published": "true", "late_submission_penalty": "10 %",
        "due_date": "2026-09-01T00:00:00Z", "attachments": "[a.pdf]",
      ]),
    AliasCase(
      "L assignment_submissions", becomes: "submissions", in: "private/assignment_submissions.yaml",
      """
      - {id: 1, assignment_id: 62, user_id: 9, enrollment_id: 92, submission_number: 1, content: Text.,
         files: [a.pdf], status: graded, points_earned: 8, is_late: 1, late_penalty_applied: 10, feedback: Ok.,
         inline_comments: [{line: 3, comment: Hm.}], graded_by: 7, graded_at: 2026-03-02,
         submitted_at: 2026-03-01}
      """,
      notTaken: ["content", "files"],
      gives: [
        "account": "accounts/9", "assignment": "assignments/essay", "is_late": "true",
        "late_penalty_applied": "10 %", "inline_comments": "[{at: 3, text: Hm.}]",
      ]),
  ]
}

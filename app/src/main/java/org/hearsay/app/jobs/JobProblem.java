package org.hearsay.app.jobs;

/**
 * Something that a job could not take, or left out.
 *
 * @param number from 1
 * @param place a file's name with a line, or an address; a stranger's words
 * @param reason in words for people
 */
public record JobProblem(long number, String place, String reason) {}

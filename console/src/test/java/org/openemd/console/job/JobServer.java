package org.openemd.console.job;

import java.nio.file.Path;
import java.util.List;

/// A program that does nothing but keep jobs, to be killed by a test.
final class JobServer {
  private JobServer() {}

  /// Opens the folder, takes one job unless words are missing, and stays until it is killed.
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    Jobs jobs = TestJobs.open(data, JobLimits.usual());
    if (args.length > 1) {
      List<String> words = List.of(args).subList(2, args.length);
      jobs.submit(
          JobSpec.read(args[1], words, TestJobs.library(data), JobLimits.usual()), "", false);
    }
    Thread.currentThread().join();
  }
}

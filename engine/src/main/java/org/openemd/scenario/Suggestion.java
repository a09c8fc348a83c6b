package org.openemd.scenario;

import java.util.ArrayList;
import java.util.List;

/// The nearest known word to a mistyped one.
public final class Suggestion {
  private Suggestion() {}

  /// `; did you mean 'x'?` or, where nothing is near, nothing.
  static String didYouMean(String word, List<String> known) {
    return didYouMean(nearest(word, known, 1));
  }

  static String didYouMean(List<String> near) {
    return near.isEmpty() ? "" : "; did you mean '" + near.getFirst() + "'?";
  }

  /// Up to `count` known words within a third of the word's length, nearest first, ties as listed.
  public static List<String> nearest(String word, List<String> known, int count) {
    int limit = Math.max(2, word.length() / 3);
    int[] distances = known.stream().mapToInt(k -> distance(word, k)).toArray();
    List<String> near = new ArrayList<>();
    for (int d = 0; d <= limit; d++) {
      for (int i = 0; i < distances.length && near.size() < count; i++) {
        if (distances[i] == d) {
          near.add(known.get(i));
        }
      }
    }
    return List.copyOf(near);
  }

  /// Least number of letters put in, taken out, replaced or swapped with a neighbour (optimal string alignment).
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

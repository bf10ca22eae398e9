package org.hearsay.engine.claim;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.engine.attribution.OnnxSession;
import org.hearsay.engine.attribution.WordPiece;
import org.hearsay.engine.text.Words;

/**
 * The meaning of a content as all-MiniLM-L6-v2 has it, a small sentence encoder (int8): the mean
 * over the pieces of the text, made of length 1. Thread-safe; a run uses its caller's thread, some
 * 5 ms for a sentence. The last contents asked for are kept.
 */
public final class Embedding implements Meaning {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

  /** Pieces behind these are not looked at; the model was trained on no more. */
  private static final int MOST_PIECES = 128;

  private static final int KEPT = 16_384; // some 25 MB

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece pieces = WordPiece.shipped();

  private final Map<String, float[]> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  private static final class Shipped {
    static final Embedding EMBEDDING = new Embedding();
  }

  /** The model that ships with the program; loaded when it is first asked, some 0.1 seconds. */
  public static Meaning shipped() {
    return content -> Shipped.EMBEDDING.of(content);
  }

  /**
   * Loads the model.
   *
   * @throws IllegalStateException if ONNX Runtime cannot run it here
   */
  Embedding() {
    try (InputStream in = Embedding.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(MODEL + " is missing from the program");
      }
      session = OnnxSession.open(in.readAllBytes());
      environment = OrtEnvironment.getEnvironment();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public float[] of(Content content) {
    String text = content.text();
    synchronized (kept) {
      float[] known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    float[] vector = run(ids(text));
    synchronized (kept) {
      kept.put(text, vector);
    }
    return vector;
  }

  private long[] ids(String text) {
    long[] ids = new long[MOST_PIECES];
    int count = 0;
    ids[count++] = pieces.id("[CLS]");
    Words words = Words.of(text);
    for (int w = 0; w < words.size() && count < MOST_PIECES - 1; w++) {
      for (int id : pieces.pieces(words.word(w))) {
        if (count < MOST_PIECES - 1) {
          ids[count++] = id;
        }
      }
    }
    ids[count++] = pieces.id("[SEP]");
    return Arrays.copyOf(ids, count);
  }

  private float[] run(long[] ids) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", idTensor, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
    } catch (OrtException e) {
      throw new IllegalStateException("content of " + ids.length + " pieces: " + e.getMessage(), e);
    }
  }

  /** The mean over all pieces, made of length 1. */
  private static float[] mean(FloatBuffer vectors, int count) {
    float[] sum = new float[vectors.remaining() / count];
    for (int piece = 0; piece < count; piece++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors.get();
      }
    }
    double square = 0;
    for (float each : sum) {
      square += each * each;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }
}

// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws requests a second over time. */
final class ThroughputPlot {

    private static final double NANOS_PER_SECOND = 1e9;

    private ThroughputPlot() {}

    /** Draws what ended in each {@link Traffic#POINT}, by shop. */
    static void draw(Map<String, List<Integer>> perPoint, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(420)
                .xAxisTitle("seconds")
                .yAxisTitle("other requests per second")
                .build();
        chart.getStyler().setYAxisMin(0.0);
        double seconds = Traffic.POINT.toNanos() / NANOS_PER_SECOND;
        perPoint.forEach((name, points) -> chart.addSeries(
                        name,
                        IntStream.range(0, points.size())
                                .mapToDouble(i -> i * seconds)
                                .toArray(),
                        points.stream().mapToDouble(count -> count / seconds).toArray())
                .setMarker(SeriesMarkers.NONE));
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
